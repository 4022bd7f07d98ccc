import { useContext, useEffect, useState } from 'react'
import { isFormId } from '../method/forms/types.ts'
import { useTexts } from '../ui/Texts.tsx'
import { FormTextsContext } from './formTexts.ts'

export type QuestionLabelProps = { readonly form: string; readonly field: string; readonly otherwise: string }

/** A question in the words of its form, which are loaded when they are first needed. */
export function QuestionLabel({ form, field, otherwise }: QuestionLabelProps) {
  const { language } = useTexts()
  const load = useContext(FormTextsContext)
  const [label, setLabel] = useState<string | null>(null)
  useEffect(() => {
    let isCurrent = true
    if (load && isFormId(form))
      void load(language, form).then(
        (texts) => isCurrent && setLabel(texts.of(field).label),
        // A chunk that did not come may come later; the kind says enough meanwhile.
        () => undefined,
      )
    return () => {
      isCurrent = false
    }
  }, [load, language, form, field])
  return <>{label ?? otherwise}</>
}
