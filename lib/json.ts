const maximumDepth = 32;
const maximumNodes = 20_000;

/** What a JSON text holds beyond its grammar: keys given twice, or more nesting and members than we take. */
function refuseExcess(text: string): void {
  const open: (Set<string> | null)[] = [];
  let nodes = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '"') {
      const start = at;
      for (at++; text[at] !== '"'; at++) if (text[at] === '\\') at++;
      if (/^\s*:/.test(text.slice(at + 1, at + 65))) {
        const keys = open.at(-1);
        const key = JSON.parse(text.slice(start, at + 1)) as string;
        if (keys?.has(key)) throw new SyntaxError(`"${key}" is given twice`);
        keys?.add(key);
      }
    } else if (char === '{' || char === '[') {
      open.push(char === '{' ? new Set() : null);
      if (open.length > maximumDepth) throw new SyntaxError(`nested more than ${maximumDepth} deep`);
    } else if (char === '}' || char === ']') {
      open.pop();
    } else if (char === ',' && ++nodes > maximumNodes) {
      throw new SyntaxError(`more than ${maximumNodes} members`);
    }
  }
}

/**
 * Parses JSON and refuses what JSON.parse lets pass: a key given twice, nesting beyond 32, more than 20,000
 * members. Throws SyntaxError.
 */
export function parseStrictJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  refuseExcess(text);
  return value;
}

/** Refuses what a database or a client would silently change: NUL, lone surrogates and reserved key names. */
export function refuseUnsafeText(value: unknown): void {
  if (typeof value === 'string') {
    if (value.includes('\0')) throw new SyntaxError('text holds a NUL character');
    if (!value.isWellFormed()) throw new SyntaxError('text is not well-formed Unicode');
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) {
      if (key === '__proto__' || key === 'constructor' || key === 'prototype') {
        throw new SyntaxError(`"${key}" is not a name we take`);
      }
      refuseUnsafeText(key);
      refuseUnsafeText(member);
    }
  }
}
