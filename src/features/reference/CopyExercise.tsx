import { useState } from 'react'
import { useLocation } from 'wouter'
import type { CreateError } from '../../device/workspace/workspace.ts'
import { Button } from '../../ui/form/Button.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useWorkspace } from '../workspace.ts'

/** A copy with new ids, marked as an exercise (D2): the pair itself stays as it is. */
export function CopyExercise() {
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
    <>
      <Button icon="star" isBusy={isCopying} onClick={() => void copy()}>
        {t('reference.pairs.copy')}
      </Button>
      <span role="status">{isCopying && t('programmes.example.copying')}</span>
      {problem && <p role="alert">{t(`programmes.example.errors.${problem}`)}</p>}
    </>
  )
}
