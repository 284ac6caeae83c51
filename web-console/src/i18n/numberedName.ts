/** The name of a numbered place with its number in one line: "Virtual window" and below it "1" would be two things. */
export function numberedName(name: string): string {
  return name.replace(/ (?=\d+$)/, '\u00a0');
}
