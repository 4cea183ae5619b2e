/** Words that stand on the web page alone; {…} is filled in. */
export interface WebWords {
  /** Of the link that leaves out the contents. */
  readonly skip: string
  readonly contents: string
  /** Behind a note, to its mark in the text; and {n} where it has several marks. */
  readonly back: string
  readonly backTo: string
  /** Under a table or a chart, to its data file. */
  readonly tableData: string
  readonly chartData: string
  /** Over the words that say what a chart shows. */
  readonly alternative: string
  /** Behind the definition of an indicator, to its row in {table}. */
  readonly numbers: string
  /** Heading of the list of files, and what is said before it. */
  readonly files: string
  readonly filesIntroduction: string
  /** What each file that stands beside the page holds, by its path; and the tables and charts together. */
  readonly file: Readonly<
    Record<'bulletin.pdf' | 'bulletin.xlsx' | 'figures.json' | 'datapackage.json' | 'SHA256SUMS', string>
  >
  readonly tables: string
}
