import { useState } from 'react'
import { GAPS, type Gap } from '../../method/programmeKinds.ts'
import { ChoiceChips } from '../../ui/form/ChoiceChips.tsx'
import { Disclosure } from '../../ui/layout/Disclosure.tsx'
import { useTexts } from '../../ui/Texts.tsx'

/** How far apart the two are, and what suits (S366). Advice only, kept nowhere: everything can be created all the same. */
export function GapAdvice() {
  const { t } = useTexts()
  const [gap, setGap] = useState<Gap | null>(null)
  return (
    <Disclosure summary={t('programmes.gap.open')}>
      <ChoiceChips
        legend={t('programmes.gap.legend')}
        isClearable
        options={GAPS.map((value) => ({ value, label: t(`programmes.gap.${value}.label`) }))}
        value={gap}
        onChange={setGap}
      />
      <div role="status">{gap && <p>{t(`programmes.gap.${gap}.text`)}</p>}</div>
    </Disclosure>
  )
}
