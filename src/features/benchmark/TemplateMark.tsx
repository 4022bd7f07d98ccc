import { factorTemplate } from '../../method/benchmark/themes.ts'
import { Icon } from '../../ui/icons/Icon.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import styles from './benchmark.module.css'

/** Says whether the guide worked a factor out, or whether it is our proposal, for the cities to complete (S141). */
export function TemplateMark({ template }: { readonly template: string | null }) {
  const { t } = useTexts()
  const found = template && factorTemplate(template)
  if (!found) return null
  return (
    <span className={styles.mark}>
      <Icon name={found.origin === 'seed' ? 'star' : 'pen'} size={1} />
      {t(`benchmark.template.${found.origin}`)}
    </span>
  )
}
