/** What the texts of a form say about one id: only `label` is always there. */
export type FormText = {
  readonly label: string
  readonly help?: string
  readonly purpose?: string
  /** The text for "none of these". */
  readonly none?: string
  readonly note?: string
}

/** The words of one form in one language. */
export type FormTexts = {
  /**
   * By the id of the form, a section, rule or field; by `<fieldId>/<optionId>`, `<list>/<entryId>`, `versions/<id>`. An
   * id without words, of a newer app perhaps, is its own label.
   */
  of(id: string): FormText
}
