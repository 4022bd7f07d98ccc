/** What the person interviewed agreed to (S56). `no` means that no notes are taken. */
export const CONSENTS = ['anonymous', 'named', 'no'] as const
export type Consent = (typeof CONSENTS)[number]

/** How consent was given: spoken and tied to a card number, or signed. */
export const CONSENT_FORMS = ['oral', 'signed'] as const
export type ConsentForm = (typeof CONSENT_FORMS)[number]

/** Nobody who stays unnamed is asked for a signature: it would name them. */
export const consentFormsFor = (consent: Consent | null): readonly ConsentForm[] =>
  consent === 'named' ? CONSENT_FORMS : ['oral']
