import type { countTypes } from '../../../method/group.ts'
import { classes } from '../../../ui/classes.ts'
import { useTexts } from '../../../ui/Texts.tsx'
import styles from './pictures.module.css'

/** Every kind of member with as many dots as there are; one that nobody stands for has a broken edge, and says so. */
export function TypeStrip({ types }: { readonly types: ReturnType<typeof countTypes> }) {
  const { t } = useTexts()
  return (
    <ul className={styles.types}>
      {types.map(({ type, count }) => (
        <li key={type} className={classes(styles.type, count === 0 && styles.empty)}>
          <span className={styles.typeName}>{t(`group.type.${type}`)}</span>
          <svg className={styles.dots} viewBox="0 0 100 12" aria-hidden="true">
            {Array.from({ length: Math.min(count, 8) }, (_, dot) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: dots are all alike
              <circle key={dot} className={styles.taken} cx={6 + dot * 12} cy={6} r={4} />
            ))}
          </svg>
          <span className={styles.count}>
            {count === 0 ? t('group.balance.nobody') : t('group.balance.members', { count })}
          </span>
        </li>
      ))}
    </ul>
  )
}
