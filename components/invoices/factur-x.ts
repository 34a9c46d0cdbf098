import type PDFDocument from 'pdfkit';
import { escapedXml } from '@/lib/xml';

const namespace = 'urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#';

/** What Factur-X says of a file in its metadata, each with what it means. */
const facts = [
  ['DocumentFileName', 'factur-x.xml', 'The name of the embedded XML document'],
  ['DocumentType', 'INVOICE', 'The type of the hybrid document in capital letters'],
  ['Version', '1.0', 'The version of the standard that the embedded XML document follows'],
  ['ConformanceLevel', 'EN 16931', 'The profile of the embedded XML document'],
] as const;

const property = ([name, , description]: (typeof facts)[number]) => `
              <rdf:li rdf:parseType="Resource">
                <pdfaProperty:name>${name}</pdfaProperty:name>
                <pdfaProperty:valueType>Text</pdfaProperty:valueType>
                <pdfaProperty:category>external</pdfaProperty:category>
                <pdfaProperty:description>${description}</pdfaProperty:description>
              </rdf:li>`;

/** The facts, and the schema that PDF/A asks for of facts it does not know. */
const metadata = `
    <rdf:Description rdf:about="" xmlns:fx="${namespace}">${facts
      .map(([name, value]) => `\n      <fx:${name}>${value}</fx:${name}>`)
      .join('')}
    </rdf:Description>
    <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
        xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
      <pdfaExtension:schemas>
        <rdf:Bag>
          <rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>Factur-X PDFA Extension Schema</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>${namespace}</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>fx</pdfaSchema:prefix>
            <pdfaSchema:property>
              <rdf:Seq>${facts.map(property).join('')}
              </rdf:Seq>
            </pdfaSchema:property>
          </rdf:li>
        </rdf:Bag>
      </pdfaExtension:schemas>
    </rdf:Description>`;

/** Puts the invoice that programs read into the file that people read, and says so as Factur-X does. */
export function embedXml(
  document: InstanceType<typeof PDFDocument>,
  { xml, author, createdAt }: { xml: string; author: string; createdAt: Date },
): void {
  // A value of its own, since the library's types do not know the relationship that it writes.
  const attachment = {
    name: 'factur-x.xml',
    type: 'text/xml',
    description: 'Factur-X invoice',
    relationship: 'Alternative',
    creationDate: createdAt,
    modifiedDate: createdAt,
  };
  document.file(Buffer.from(xml), attachment);
  // Said here and not with the title: the library writes that into the XML as it is, `&` and all.
  document.appendXML(`
    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <dc:creator><rdf:Seq><rdf:li>${escapedXml(author)}</rdf:li></rdf:Seq></dc:creator>
    </rdf:Description>`);
  document.appendXML(metadata);
}
