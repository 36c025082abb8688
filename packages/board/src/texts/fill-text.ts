/** A text with its values filled in: `{name}` stands for the value of that name. */
export function fillText(
  text: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return text.replaceAll(/\{(\w+)\}/g, (placeholder, name: string) =>
    String(values[name] ?? placeholder),
  )
}
