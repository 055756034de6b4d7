/* Compiled to a file of its own: Handlebars' compiler is loaded where a lecture brings a template. */
import Handlebars from "handlebars";
import { TEMPLATE_OPTIONS, type TemplateSpec } from "../render/precompiled.js";

/** Throws Handlebars' own error, with line and column, where the template cannot be compiled. */
export function specOf(source: string): TemplateSpec {
  return new Function(`return ${Handlebars.precompile(source, TEMPLATE_OPTIONS)}`)();
}
