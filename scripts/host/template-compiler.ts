/* Compiled to a file of its own: Handlebars' compiler is loaded where a lecture brings a template. */
import Handlebars from "handlebars";
import { TEMPLATE_OPTIONS, type TemplateSpec } from "../render/precompiled.js";

/** Throws Handlebars' own error, with line and column, where the template cannot be compiled. */
export function specOf(source: string): TemplateSpec {
  return new Function(`return ${Handlebars.precompile(source, TEMPLATE_OPTIONS)}`)();
}

/** Where each comment begins and ends; undefined where the source is no template. Lines end with a line feed. */
export function commentsIn(source: string): readonly (readonly [number, number])[] | undefined {
  const starts = [0];
  for (let at = source.indexOf("\n"); at >= 0; at = source.indexOf("\n", at + 1))
    starts.push(at + 1);
  const offset = ({ line, column }: hbs.AST.Position) => (starts[line - 1] ?? 0) + column;
  const found: (readonly [number, number])[] = [];
  const visitor = new Handlebars.Visitor();
  visitor.CommentStatement = (comment) => {
    if (comment) found.push([offset(comment.loc.start), offset(comment.loc.end)]);
  };
  try {
    // Its columns end at these, which are no lines to it.
    visitor.accept(Handlebars.parseWithoutProcessing(source.replace(/[\u2028\u2029]/g, " ")));
  } catch {
    return undefined;
  }
  return found;
}
