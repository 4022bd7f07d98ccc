/** Tools that exist already (S121). Titles and notes: the form's texts under `tool/<id>`; the address needs a network. */
export const REFERENCE_TOOLS = [
  { id: 'lib.eurocities', url: 'https://integratingcities.eu/documents/' },
  { id: 'lib.eccar', url: 'https://www.eccar.info/en/eccar-toolkit-equality' },
  { id: 'lib.icc', url: 'https://www.coe.int/en/web/interculturalcities/about-the-index' },
  { id: 'lib.platforma', url: 'https://www.cglu.org/sites/default/files/module4.pdf' },
  { id: 'lib.cemrGender', url: 'https://bit.ly/IndicatorToolEN' },
] as const

/** What a key factor may draw on (S122). */
export const EVIDENCE_KINDS = [
  ...(['expert', 'practitioner', 'report', 'survey', 'policy', 'caseStudy', 'database'] as const),
] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]
export const isEvidenceKind = (value: unknown): value is EvidenceKind => EVIDENCE_KINDS.some((kind) => kind === value)
