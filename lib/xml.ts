/** An element of an XML file: what it says, or what is in it. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  content: string | XmlElement[];
}

/** What no XML file may hold, not even escaped: control characters, halves of letters. */
const unwritable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const writable = (text: string) => text.replace(/\r\n?/g, '\n').replace(unwritable, '');

/** A text as an XML file holds it, between tags or in an attribute. */
export const escapedXml = (text: string): string =>
  writable(text).replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? '',
  );

/** An element that says something; none where there is nothing to say. */
export const said = (
  name: string,
  text: string | undefined,
  attributes: Record<string, string> = {},
): XmlElement | undefined => {
  const content = writable(text ?? '').trim();
  return content === '' ? undefined : { name, attributes, content };
};

type Content = XmlElement | undefined | (XmlElement | undefined)[];

/** An element of others; none where there are none. */
export const holding = (name: string, ...content: Content[]): XmlElement | undefined => {
  const inside = content.flat().filter((each) => each !== undefined);
  return inside.length === 0 ? undefined : { name, attributes: {}, content: inside };
};

function written({ name, attributes, content }: XmlElement, indent: string): string {
  const said = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapedXml(value)}"`);
  const tag = `${indent}<${name}${said.join('')}`;
  if (content.length === 0) return `${tag}/>\n`;
  if (typeof content === 'string') return `${tag}>${escapedXml(content)}</${name}>\n`;
  return `${tag}>\n${content.map((each) => written(each, `${indent}  `)).join('')}${indent}</${name}>\n`;
}

/** A whole file. */
export const xmlFile = (root: XmlElement): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '')}`;
