import { Link } from 'wouter'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { readPath } from '../../documents/path.ts'
import { TOOLS, type ToolId } from '../../method/path.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { useDocument } from '../useDocument.ts'
import { useProgramme } from '../workspace.ts'
import styles from './training.module.css'

/** The tools that this programme has chosen, each with its page (S148). */
export function ToolsInUse({ circle }: { readonly circle: OpenCircle }) {
  const { t } = useTexts()
  const base = `/p/${useProgramme().id}`
  const { off } = useDocument(circle, readPath)
  const chosen = TOOLS.filter((tool) => off[tool] === undefined)
  return (
    <ul className={styles.tools} aria-label={t('training.tools.title')}>
      {chosen.map((tool) => (
        <li key={tool}>
          <Link href={`${base}${PAGES[tool] ?? `/prepare#${tool}`}`} className={styles.link}>
            {t(`path.tool.${tool}`)}
          </Link>
        </li>
      ))}
      <li>
        <Link href={`${base}/path`} className={styles.link}>
          {t('training.tools.change')}
        </Link>
      </li>
    </ul>
  )
}

const PAGES: Partial<Readonly<Record<ToolId, string>>> = {
  visits: '/visits',
  actionPlan: '/plan',
  training: '/training',
  scopeDefinition: '/scope',
}
