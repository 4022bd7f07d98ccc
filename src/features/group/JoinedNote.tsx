import type { SupportGroup } from '../../documents/group.ts'
import { Icon } from '../../ui/icons/Icon.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import type { FormPlace } from '../formPlace.ts'
import styles from './group.module.css'

const LINES = [
  ['advise', 'talk'],
  ['decide', 'star'],
  ['read', 'eye'],
  ['word', 'pen'],
] as const

/** In four lines, for who joins: to advise, who decides, who reads what, one's own words (S164). */
export function JoinedNote({ group }: { readonly place: FormPlace; readonly group: SupportGroup }) {
  const { t } = useTexts()
  const { mandate } = group
  return (
    <section className={styles.joined} aria-labelledby="group-joined">
      <h2 id="group-joined">{t(`group.joined.${group.kind}`)}</h2>
      {mandate.text.trim() !== '' && (
        <p className={styles.mandate} dir="auto" lang={mandate.language}>
          {mandate.text}
        </p>
      )}
      <ul className={styles.lines}>
        {LINES.map(([line, icon]) => (
          <li key={line}>
            <Icon name={icon} />
            <span>{t(`group.joined.${line}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
