/** One way in which a text can lie on a disk. */
export type Pattern = { readonly needle: string; readonly encoding: string; readonly bytes: Buffer }

/**
 * Every byte sequence that would give `needle` away: UTF-8, Latin-1 (how V8 stores Western strings), UTF-16, JSON and
 * URL escapes, hex, and base64 of the first four at its three alignments, in ASCII and UTF-16. As written, in small
 * letters and without accents, as a search index would keep it.
 */
export const patternsOf = (needle: string): readonly Pattern[] => {
  const byBytes = new Map<string, Pattern>()
  for (const [form, text] of Object.entries(formsOf(needle)))
    for (const [encoding, bytes] of encodingsOf(text)) {
      const key = bytes.toString('latin1')
      if (!byBytes.has(key))
        byBytes.set(key, { needle, encoding: form === 'as written' ? encoding : `${encoding}, ${form}`, bytes })
    }
  return [...byBytes.values()]
}

const formsOf = (needle: string) => ({
  'as written': needle,
  'small letters': needle.toLowerCase(),
  'no accents': needle.toLowerCase().normalize('NFD').replace(/\p{M}/gu, ''),
})

function* encodingsOf(text: string): Generator<readonly [string, Buffer]> {
  const plain = {
    'UTF-8': Buffer.from(text, 'utf8'),
    'Latin-1': latin1(text),
    'UTF-16LE': Buffer.from(text, 'utf16le'),
    'UTF-16BE': Buffer.from(text, 'utf16le').swap16(),
  }
  for (const [name, bytes] of Object.entries(plain)) if (bytes) yield [name, bytes]
  for (const [name, escaped] of Object.entries(escapesOf(text)))
    for (const encoding of ['latin1', 'utf16le'] as const)
      yield [asText(name, encoding), Buffer.from(escaped, encoding)]
  for (const [name, bytes] of Object.entries(plain))
    if (bytes)
      for (const base64 of base64Of(bytes))
        for (const encoding of ['latin1', 'utf16le'] as const)
          yield [asText(`base64 of ${name}`, encoding), Buffer.from(base64, encoding)]
}

const asText = (name: string, encoding: 'latin1' | 'utf16le') => (encoding === 'latin1' ? name : `${name} in UTF-16LE`)

const latin1 = (text: string) => {
  const bytes = Buffer.from(text, 'latin1')
  return bytes.toString('latin1') === text ? bytes : null
}

const escapesOf = (text: string) => {
  const hex = Buffer.from(text, 'utf8').toString('hex')
  return {
    JSON: JSON.stringify(text).slice(1, -1),
    'JSON, ASCII': JSON.stringify(text)
      .slice(1, -1)
      .replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
    URL: encodeURIComponent(text),
    hex,
    HEX: hex.toUpperCase(),
  }
}

/** What stays the same whatever stands before and after: the characters made of bytes of ours alone. */
const base64Of = (bytes: Buffer): readonly string[] =>
  [0, 1, 2].flatMap((shift) => {
    const whole = Buffer.concat([Buffer.alloc(shift), bytes])
      .toString('base64')
      .replace(/=/g, '')
    const usableBits = (shift + bytes.length) * 8
    const inner = whole.slice(Math.ceil((shift * 8) / 6), Math.floor(usableBits / 6))
    return inner.length < 8 ? [] : [inner, inner.replace(/\+/g, '-').replace(/\//g, '_')]
  })
