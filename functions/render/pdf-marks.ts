/** Standard structure types of PDF that a bulletin uses. */
export type Role =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Caption'
  | 'Div'
  | 'Figure'
  | 'Note'

/** An element of the document's structure: what its lines are to a reader who does not see the page. */
export interface Mark {
  readonly role: Role
  readonly parent: Mark | null
  readonly children: Mark[]
  /** Of a figure: what it shows, in words. */
  readonly alternative?: string
}

/** The element of a role below another, after its elder ones. */
export function mark(role: Role, parent: Mark, alternative?: string): Mark {
  const made: Mark = { role, parent, children: [], ...(alternative === undefined ? {} : { alternative }) }
  parent.children.push(made)
  return made
}

/** The root of a document's structure. */
export const root = (): Mark => ({ role: 'Document', parent: null, children: [] })
