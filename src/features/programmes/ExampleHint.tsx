import { useState } from 'react'
import { useLocation } from 'wouter'
import type { CreateError } from '../../device/workspace/workspace.ts'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { Button, LinkButton } from '../../ui/form/Button.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useWorkspace } from '../workspace.ts'

/** The other way to begin: a copy of the example, marked as an exercise (D2). */
export function ExampleHint() {
  const { t } = useTexts()
  const workspace = useWorkspace()
  const [, go] = useLocation()
  const [isCopying, setCopying] = useState(false)
  const [problem, setProblem] = useState<CreateError['type'] | null>(null)
  const copy = async () => {
    setCopying(true)
    setProblem(null)
    const engine = await workspace.engine()
    const copied = await engine.copyExample()
    setCopying(false)
    if (copied.ok) go(`/p/${copied.value}`)
    else setProblem(copied.error.type)
  }
  return (
    <Banner
      title={t('programmes.example.title')}
      actions={
        <>
          <Button icon="star" isBusy={isCopying} onClick={() => void copy()}>
            {t('programmes.example.action')}
          </Button>
          <LinkButton href="/reference" kind="quiet" icon="bridge">
            {t('programmes.example.read')}
          </LinkButton>
        </>
      }
    >
      <p>{t('programmes.example.text')}</p>
      <p role="status">{isCopying && t('programmes.example.copying')}</p>
      {problem && <p role="alert">{t(`programmes.example.errors.${problem}`)}</p>}
    </Banner>
  )
}
