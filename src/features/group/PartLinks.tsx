import { Link } from 'wouter'
import { useTexts } from '../../ui/Texts.tsx'
import { useProgramme } from '../workspace.ts'
import styles from './group.module.css'

const PARTS = ['people', 'life', 'actions', 'mirror', 'papers'] as const
export type Part = (typeof PARTS)[number]
export const isPart = (value: unknown): value is Part => PARTS.some((part) => part === value)

/** The parts of the page, each with an address of its own. */
export function PartLinks({ part }: { readonly part: Part }) {
  const { t } = useTexts()
  const base = `/p/${useProgramme().id}/group`
  return (
    <nav aria-label={t('group.parts.label')} className={styles.parts}>
      {PARTS.map((one) => (
        <Link
          key={one}
          href={one === 'people' ? base : `${base}/${one}`}
          aria-current={one === part ? 'page' : undefined}
          className={styles.part}
        >
          {t(`group.parts.${one}`)}
        </Link>
      ))}
    </nav>
  )
}
