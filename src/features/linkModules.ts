/** Dark (true) and light modules of a link's code, without the quiet zone. Rejects if the encoder cannot be loaded. */
export async function linkModules(url: string): Promise<readonly (readonly boolean[])[]> {
  const { default: encodeQR } = await import('qr')
  // The encoder always draws a border; the component that shows the code draws the whole quiet zone itself.
  return encodeQR(url, 'raw', { ecc: 'medium', border: 1 })
    .slice(1, -1)
    .map((row) => row.slice(1, -1))
}
