import type { OwnerId } from '../../documents/forms/keys.ts'
import { setAnswer } from '../../documents/forms/setAnswer.ts'
import { CircleBadge } from '../../ui/circles/CircleBadge.tsx'
import { Select } from '../../ui/form/Select.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useMayWrite } from '../useMayWrite.ts'
import { type Quote, useQuotes } from '../useQuotes.ts'
import { useReport } from '../useReport.ts'
import type { ScopeBoard } from './board.ts'
import styles from './scope.module.css'
import { type Practice, usePractices } from './usePractices.ts'

const FIELDS = ['na.m.learningWish'] as const
const NONE = 'none'

/** Each learning wish of the mentee beside a strength of the mentor (S82). */
export function Wishes({ board }: { readonly board: ScopeBoard }) {
  const { t } = useTexts()
  const wishes = useQuotes(FIELDS).filter(({ owner, instance }) => owner !== instance)
  const practices = usePractices()
  if (wishes.length === 0) return null
  return (
    <Section
      title={t('scope.wishes.title')}
      lead={t(practices.length === 0 ? 'scope.wishes.none' : 'scope.wishes.lead')}
    >
      <ul className={styles.rows}>
        {wishes.map((wish) => (
          <Wish key={wish.id} {...{ board, wish, practices }} />
        ))}
      </ul>
    </Section>
  )
}

type WishProps = { readonly board: ScopeBoard; readonly wish: Quote; readonly practices: readonly Practice[] }

function Wish({ board, wish, practices }: WishProps) {
  const { t } = useTexts()
  const report = useReport('scope')
  const circle = board.here.place.circles[wish.circle]
  const mayWrite = useMayWrite(circle)
  const chosen = practices.find(({ id }) => wish.value?.ids?.includes(id))
  const match = (id: string) => {
    const place = { owner: wish.owner as OwnerId, field: { id: wish.field, type: 'text' as const } }
    const { ids: _, ...rest } = wish.value ?? {}
    if (circle) report(setAnswer(circle.doc, board.author(), place, id === NONE ? rest : { ...rest, ids: [id] }))
  }
  return (
    <li className={styles.wish}>
      <div>
        <blockquote lang={wish.language || undefined} dir="auto">
          {wish.words}
        </blockquote>
        <p className={styles.origin}>
          <CircleBadge circle={wish.circle} label={t(`common.circles.${wish.circle}.name`)} />
          {t('scope.wishes.from')}
        </p>
      </div>
      <Select
        label={t('scope.wishes.strength', { wish: wish.words })}
        options={[
          { value: NONE, label: t('scope.wishes.open') },
          ...practices.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={chosen?.id ?? NONE}
        isDisabled={!mayWrite || practices.length === 0}
        onChange={match}
      />
    </li>
  )
}
