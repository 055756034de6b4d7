/** Elements within a line, which part no words. */
const INLINE = /^(a|abbr|b|bdi|cite|code|dfn|em|i|mark|q|s|small|span|strong|sub|sup|u)$/;

/** The words of a part of the page as text, block by block, without the parts that a selector names. */
export function wordsIn(root: ParentNode & Node, without: string): string {
  const blocks: string[] = [""];
  function read(node: Node): void {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) blocks.push((blocks.pop() ?? "") + child.nodeValue);
      if (!(child instanceof Element) || child.matches(without)) continue;
      const isApart = !INLINE.test(child.localName);
      // Lines of a picture's text are one text.
      if (isApart)
        blocks.push(...(child.localName === "tspan" ? [`${blocks.pop() ?? ""} `] : [""]));
      read(child);
      if (isApart && child.localName !== "tspan") blocks.push("");
    }
  }
  read(root);
  return blocks
    .map((block) => block.replaceAll(/\s+/g, " ").trim())
    .filter(Boolean)
    .join(" · ");
}
