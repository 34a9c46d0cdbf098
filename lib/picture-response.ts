const kept = { 'x-content-type-options': 'nosniff', 'cache-control': 'public, max-age=86400' };

/** A picture we drew, as an answer that nothing in it can act on: no scripts, no requests, no guessing of its type. */
export const pictureResponse = (svg: string): Response =>
  new Response(svg, {
    headers: {
      ...kept,
      'content-type': 'image/svg+xml; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    },
  });

/** The same as PNG, for where no SVG is shown, such as the cards of shared links. */
export async function pngResponse(svg: string): Promise<Response> {
  // Only this needs the library, most pictures do not.
  const { default: sharp } = await import('sharp');
  const png = await sharp(Buffer.from(svg)).png().toBuffer();
  return new Response(new Uint8Array(png), { headers: { ...kept, 'content-type': 'image/png' } });
}
