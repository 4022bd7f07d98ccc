const MAX_BYTES = 256 * 1024 * 1024

/**
 * Raw snappy (no framing) starting at `start`; what follows its end is ignored. Null when the bytes are not snappy.
 * https://github.com/google/snappy/blob/main/format_description.txt
 */
export const unsnappy = (input: Uint8Array, start = 0): Buffer | null => {
  const size = readVarint(input, start)
  if (!size || size.value > MAX_BYTES) return null
  const output = Buffer.alloc(size.value)
  let from = size.next
  let at = 0
  while (at < output.length) {
    const element = readElement(input, from)
    if (!element || element.length > output.length - at) return null
    from = element.next
    if (element.type === 'literal') {
      if (from + element.length > input.length) return null
      output.set(input.subarray(from, from + element.length), at)
      from += element.length
    } else {
      if (element.offset === 0 || element.offset > at) return null
      // Byte by byte: a copy may overlap what it writes.
      for (let i = 0; i < element.length; i++) output[at + i] = output[at + i - element.offset] ?? 0
    }
    at += element.length
  }
  return output
}

type Element =
  | { type: 'literal'; length: number; next: number }
  | { type: 'copy'; length: number; offset: number; next: number }

const readElement = (input: Uint8Array, at: number): Element | null => {
  const tag = input[at]
  if (tag === undefined) return null
  const upper = tag >> 2
  switch (tag & 3) {
    case 0: {
      const extra = upper < 60 ? 0 : upper - 59
      return { type: 'literal', length: (extra ? little(input, at + 1, extra) : upper) + 1, next: at + 1 + extra }
    }
    case 1:
      return {
        type: 'copy',
        length: (upper & 7) + 4,
        offset: ((tag >> 5) << 8) | little(input, at + 1, 1),
        next: at + 2,
      }
    case 2:
      return { type: 'copy', length: upper + 1, offset: little(input, at + 1, 2), next: at + 3 }
    default:
      return { type: 'copy', length: upper + 1, offset: little(input, at + 1, 4), next: at + 5 }
  }
}

const little = (input: Uint8Array, at: number, count: number) => {
  let value = 0
  for (let i = count - 1; i >= 0; i--) value = value * 256 + (input[at + i] ?? 0)
  return value
}

/** A little-endian base-128 number of at most five bytes. */
export const readVarint = (input: Uint8Array, at: number): { readonly value: number; readonly next: number } | null => {
  let value = 0
  for (let i = 0; i < 5; i++) {
    const byte = input[at + i]
    if (byte === undefined) return null
    value += (byte & 127) * 2 ** (7 * i)
    if (byte < 128) return { value, next: at + i + 1 }
  }
  return null
}
