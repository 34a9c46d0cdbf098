/** An answer that the browser saves as a file of that name and nobody on the way keeps. */
export const download = (name: string, contentType: string, body: BodyInit): Response =>
  new Response(body, {
    headers: {
      'content-type': contentType,
      'content-disposition': `attachment; filename="${name.replace(/[^\w.-]/g, '_')}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
