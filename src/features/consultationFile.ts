import { fromBase64url, toBase64url } from '../documents/base64url.ts'
import {
  type Consultation,
  type ConsultationError,
  readConsultation,
  writeConsultation,
} from '../documents/consultation.ts'
import { fail, type Result } from '../result.ts'

/** What the file says to whoever opens it in any browser: no script, no key, nothing from elsewhere. */
export type Letter = {
  readonly language: string
  readonly title: string
  readonly parts: readonly LetterPart[]
  /** How to answer, or how to take it in. */
  readonly foot: string
}

type LetterPart = {
  readonly title: string
  readonly text: string
  readonly language?: string
  /** Empty lines under it, for a pen. */
  readonly lines?: number
}

const OPENS = '<script type="application/json" id="passerelle-consultation">'
const CLOSES = '</script>'

/** One page that people read, and that the app reads back. */
export function consultationFile(said: Consultation, letter: Letter): Blob {
  // Whatever the words are, they end neither the script nor the page.
  const data = writeConsultation(said).replaceAll('<', '\\u003c')
  const parts = letter.parts.map(
    ({ title, text, language, lines = 0 }) =>
      `<h2>${escaped(title)}</h2><p dir="auto"${language ? ` lang="${escaped(language)}"` : ''}>${escaped(text)}</p>` +
      '<p class="line"></p>'.repeat(lines),
  )
  const page = [
    `<!doctype html><html lang="${escaped(letter.language)}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${escaped(letter.title)}</title><style>${LOOK}</style></head><body><main>`,
    `<h1>${escaped(letter.title)}</h1>${parts.join('')}<p class="foot">${escaped(letter.foot)}</p></main>`,
    `${OPENS}${data}${CLOSES}</body></html>`,
  ]
  return new Blob([page.join('\n')], { type: 'text/html' })
}

const LOOK =
  'body{font:1.0625rem/1.5 system-ui,sans-serif;margin:0}main{max-width:42rem;margin:0 auto;padding:1.5rem}' +
  'h1{font-size:1.5rem}h2{font-size:1.0625rem;margin:1.25rem 0 0}p{margin:.25rem 0;white-space:pre-wrap;overflow-wrap:anywhere}' +
  '.line{height:2rem;border-bottom:1px solid #888}.foot{margin-top:2rem;padding-top:.75rem;border-top:1px solid}'

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)

/** What is larger is no such file. */
const MOST_BYTES = 1_000_000

export async function readConsultationFile(file: Blob): Promise<Result<Consultation, ConsultationError>> {
  if (file.size > MOST_BYTES) return fail({ type: 'notAFile' })
  const text = await file.text()
  const start = text.indexOf(OPENS)
  if (start < 0) return fail({ type: 'notAFile' })
  const end = text.indexOf(CLOSES, start)
  return readConsultation(text.slice(start + OPENS.length, end < 0 ? text.length : end))
}

/** Where a code leads; the words stand after the `#`, which no server is told. Packed, as a code must stay coarse. */
export async function consultationLink(origin: string, said: Consultation): Promise<string> {
  const plain = new TextEncoder().encode(writeConsultation(said))
  return `${origin}/consult#=${toBase64url(await through(new CompressionStream('deflate-raw'), plain))}`
}

/** More than this, and cameras no longer read the code from a screen. */
const MOST_IN_A_CODE = 1200
export const fitsInACode = (link: string): boolean => link.length <= MOST_IN_A_CODE

export const hasConsultation = (hash: string): boolean => hash.startsWith('#=')

export async function consultationInHash(hash: string): Promise<Result<Consultation, ConsultationError>> {
  const packed = fromBase64url(hash.slice(2))
  if (!packed || packed.length > MOST_IN_A_CODE) return fail({ type: 'damaged' })
  try {
    const plain = await through(new DecompressionStream('deflate-raw'), packed)
    return readConsultation(new TextDecoder().decode(plain))
  } catch {
    return fail({ type: 'damaged' })
  }
}

/** Little enough to be packed in one piece. */
async function through(stream: GenericTransformStream, bytes: Uint8Array): Promise<Uint8Array> {
  const writer = stream.writable.getWriter()
  // What is wrong with it is told by reading, too.
  void writer.write(bytes).catch(() => undefined)
  void writer.close().catch(() => undefined)
  return new Uint8Array(await new Response(stream.readable).arrayBuffer())
}
