import { type ReactNode, useContext, useMemo } from 'react'
import type { FormText } from '../method/forms/texts.ts'
import { type Texts, TextsProvider, type Translate, useTexts } from '../ui/Texts.tsx'
import { FormTextsContext, type LoadFormTexts } from './formTexts.ts'
import { useMoreTexts } from './moreTexts.ts'
import { useIsCommunity } from './useIsCommunity.ts'

/**
 * The words of a programme among equals (S266): where a sentence speaks of mentor and mentee, `equals.<its key>` says it
 * without them, `equals.forms.<form>.<id>` where a form does. In every other programme nothing is looked up twice.
 */
export function EqualTexts({ children }: { readonly children: ReactNode }) {
  const texts = useTexts()
  const load = useContext(FormTextsContext)
  const isEqual = useIsCommunity()
  // They come with a page's other words; until then nothing but the frame is shown.
  const isCommunity = useMoreTexts(isEqual) && isEqual
  const shown = useMemo(() => (isCommunity ? amongEquals(texts) : texts), [texts, isCommunity])
  const forms = useMemo(
    () => (isCommunity && load ? formsAmongEquals(load, texts.t) : load),
    [load, texts, isCommunity],
  )
  return (
    <TextsProvider texts={shown}>
      <FormTextsContext value={forms}>{children}</FormTextsContext>
    </TextsProvider>
  )
}

const amongEquals = ({ t, language }: Texts): Texts => ({
  language,
  t: (key, values) => {
    const name = `equals.${key}`
    const words = t(`equals.${key}`, values)
    // A key without words comes back as itself.
    return words === name ? t(key, values) : words
  },
})

const formsAmongEquals =
  (load: LoadFormTexts, t: Translate): LoadFormTexts =>
  async (language, form) => {
    const texts = await load(language, form)
    return { of: (id) => ({ ...texts.of(id), ...partsOf(`forms.${form}.${id.replace('/', '.')}`, t) }) }
  }

/** What is said otherwise of one id; nothing of most. */
function partsOf(id: string, t: Translate): Partial<FormText> {
  const parts = (['label', 'help', 'purpose'] as const).map((part) => [part, t(`equals.${id}.${part}`)] as const)
  return Object.fromEntries(parts.filter(([part, words]) => words !== `equals.${id}.${part}`))
}
