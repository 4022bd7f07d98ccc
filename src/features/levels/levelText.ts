import { LEVEL_KINDS, type LevelItem } from '../../documents/otherLevel.ts'
import type { Programme } from '../../documents/programme.ts'
import type { Translate } from '../../ui/Texts.tsx'

/** The list as plain text for the association: whose it is, then needs, obstacles, context and actions in turn. */
export function levelText(t: Translate, items: readonly LevelItem[], programme: Programme | null): string {
  const head = [t('levels.text.title'), ...(programme ? headOf(t, programme) : [])]
  const parts = LEVEL_KINDS.flatMap((kind) => {
    const own = items.filter((item) => item.kind === kind)
    if (own.length === 0) return []
    return ['', t(`levels.kind.${kind}`), ...own.map(({ words }) => `– ${words.replace(/\n+/g, '\n  ')}`)]
  })
  return [...head, ...parts].join('\n')
}

function headOf(t: Translate, { title, mentee, mentor }: Programme): readonly string[] {
  const cities = [mentee.city, mentor.city].filter(Boolean).join(' – ')
  const association = mentee.association && t('levels.text.association', { association: mentee.association })
  return [title, cities, association].filter((line) => line !== '')
}
