/** A bullet or number before a line of a list, as word processors copy it: the mark and a tab, or a known bullet sign. */
const BULLET = /^[\t ]*(?:[•◦▪‣·●○■□–\uf0b7\uf0a7]|[-*o](?=\t)|(?:\d{1,3}|[a-z])[.)](?=\t))[\t \u00a0]+/u

/**
 * Words copied from a word processor as plain text: one kind of line end, no soft hyphens, no control characters, no
 * more than one empty line in a row. Bullets of lists become "- ".
 */
export function cleanPaste(text: string): string {
  return (
    text
      .replace(/\r\n?|\v|\f|\u2028|\u2029/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
      .replace(/[\u0000-\u0008\u000e-\u001f\u007f\u00ad\u200b\ufeff\ufffc]/g, '')
      .split('\n')
      .map((line) => line.replace(BULLET, '- ').replace(/[ \t]+$/, ''))
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .normalize('NFC')
  )
}

/** The items of a pasted or written list: one per line, without their bullets. */
export const linesOfList = (text: string): readonly string[] =>
  cleanPaste(text)
    .split('\n')
    .map((line) => line.replace(/^-\s+/, '').trim())
    .filter((line) => line !== '')
