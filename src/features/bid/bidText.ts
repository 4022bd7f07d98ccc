import type { BidFacts } from '../../documents/bidFacts.ts'
import type { FormId } from '../../method/forms/types.ts'
import type { Translate } from '../../ui/Texts.tsx'

/** What the text could not tell, as nobody has shared an answer. */
export const missingIn = ({ needs, scope, goals }: BidFacts): readonly FormId[] => [
  ...(needs.length === 0 ? (['needsAnalysis'] as const) : []),
  ...(scope === '' && goals.length === 0 ? (['scopeDefinition'] as const) : []),
]

/** Plain text with a heading per part; parts of which nothing is known are left out. */
export function bidText(t: Translate, { programme, needs, strengths, match, scope, goals }: BidFacts): string {
  if (!programme) return ''
  const { title, theme, themeText, mentee, mentor, visits } = programme
  const name = theme ? t(`method.theme.${theme}`) : themeText
  const who = ({ city, country, association }: typeof mentee) => [city, country, association].filter(Boolean).join(', ')
  const pair = [
    ...(mentee.city ? [t('bid.text.side', { side: t('method.side.menteeCity'), who: who(mentee) })] : []),
    ...(mentor.city ? [t('bid.text.side', { side: t('method.side.mentorCity'), who: who(mentor) })] : []),
    ...(visits > 0 ? [t('bid.text.visits', { count: visits })] : []),
    ...match,
  ]
  const parts = [
    part(t('bid.text.needs'), needs),
    part(t('bid.text.strengths'), strengths),
    part(t('bid.text.match'), pair),
    part(t('bid.text.scope'), [...(scope ? [scope] : []), ...goals]),
    part(t('bid.text.method'), [t('bid.text.methodText')]),
  ]
  return [[title, name].filter(Boolean).join('\n'), ...parts.filter((one) => one !== '')].join('\n\n')
}

const part = (heading: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : [heading, ...lines.map((line) => `– ${line.replace(/\n+/g, '\n  ')}`)].join('\n')
