import type { PdfKitDocument } from 'pdfmake/js/Printer.js'
import { html, type Markup, nothing } from './html.ts'

/**
 * Lets the metadata (XMP) say what the Info dictionary says. pdfkit leaves out when the file was changed, and writes a
 * title with “&” as it stands, which is no XML.
 */
export function describe(document: PdfKitDocument): void {
  document._addInfo = () => document.appendXML(packet(document.info))
}

function packet({
  Title: title,
  Author: author,
  Subject: subject,
  Creator: creator,
  Producer: producer,
  CreationDate: created,
  ModDate: modified,
}: PdfKitDocument['info']): string {
  const words = (text: string): Markup =>
    html`<rdf:Alt><rdf:li xml:lang="x-default">${text}</rdf:li></rdf:Alt>`
  const people = (text: string): Markup => html`<rdf:Seq><rdf:li>${text}</rdf:li></rdf:Seq>`
  return html`<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<xmp:CreateDate>${second(created)}</xmp:CreateDate>
<xmp:ModifyDate>${second(modified)}</xmp:ModifyDate>
<xmp:CreatorTool>${creator}</xmp:CreatorTool>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
${title ? html`<dc:title>${words(title)}</dc:title>` : nothing}
${author ? html`<dc:creator>${people(author)}</dc:creator>` : nothing}
${subject ? html`<dc:description>${words(subject)}</dc:description>` : nothing}
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdf:Producer>${producer}</pdf:Producer>
</rdf:Description>`.markup
}

/** ISO 8601 to the second, UTC. */
const second = (date: Date): string => `${date.toISOString().slice(0, 19)}Z`
