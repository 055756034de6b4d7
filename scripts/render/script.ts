/** JSON for a `<script type="application/json">`: no `<` can end the element early. */
export function jsonScript(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}

/** JavaScript for a `<script>`: `</script` and `<!--` may stand in its strings and regular expressions. */
export function scriptText(code: string): string {
  return code.replaceAll(/<\/(script)/gi, "<\\/$1").replaceAll("<!--", "<\\!--");
}
