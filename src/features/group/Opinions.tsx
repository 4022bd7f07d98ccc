import type { GroupEntry } from '../../documents/groupEntries.ts'
import { Menu } from '../../ui/feedback/Menu.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useNames } from '../useNames.ts'
import styles from './group.module.css'
import { circleOf, type EntriesProps } from './useEntries.ts'
import { useTending } from './useTending.ts'
import { When } from './When.tsx'

type OpinionsProps = EntriesProps & { readonly row: string }

/** Who was asked about an action and has not answered yet, and what was said: who, function, date, in their words. */
export function Opinions({ place, group, entries, row }: OpinionsProps) {
  const ofRow = entries.all.filter(({ source }) => source === row)
  const opinions = ofRow.filter(({ kind }) => kind === 'opinion')
  const open = ofRow.filter(({ kind, id }) => kind === 'asked' && !opinions.some(({ asked }) => asked === id))
  return (
    <ul className={styles.opinions}>
      {[...open, ...opinions].map((entry) => (
        <Opinion key={entry.id} {...{ place, group, entries, entry }} />
      ))}
    </ul>
  )
}

function Opinion({ place, group, entries, entry }: EntriesProps & { readonly entry: GroupEntry }) {
  const { t } = useTexts()
  const { mayWrite, mayTend, me } = useTending(place, group.kind)
  const nameOf = useNames(circleOf(place))
  const { id, kind, voice, view, title, role, when, notes, by } = entry
  const isAsked = kind === 'asked'
  // What came back from outside is nobody's of this group: without a name it has none.
  const name = title.text || (isAsked || entry.asked ? t('consult.reply.nobody') : nameOf(by))
  return (
    <li data-item={id}>
      <div className={styles.who}>
        <p className={styles.detail}>
          {isAsked && <span>{t('consult.asked.waits')}</span>}
          {voice && <span>{t(`group.voice.${voice}`)}</span>}
          <bdi>{[name, role].filter(Boolean).join(', ')}</bdi>
          <When when={when} />
          {view && <span className={styles.mark}>{t(`group.view.${view}`)}</span>}
        </p>
        {notes.text && (
          <p dir="auto" lang={notes.language}>
            {notes.text}
          </p>
        )}
      </div>
      {mayWrite && (mayTend || by === me) && (
        <Menu
          label={t(isAsked ? 'consult.asked.menu' : 'group.opinions.menu', { name })}
          items={[
            {
              id: 'remove',
              label: t('group.opinions.remove'),
              icon: 'trash',
              isDangerous: true,
              onChoose: () => entries.remove(id, t(isAsked ? 'consult.asked.removed' : 'group.opinions.removed')),
            },
          ]}
        />
      )}
    </li>
  )
}
