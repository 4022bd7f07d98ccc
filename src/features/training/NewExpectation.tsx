import { useState } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { EXPECTATION_THEMES, type ExpectationTheme } from '../../method/training.ts'
import { CirclePicker } from '../../ui/circles/CirclePicker.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { Checkbox } from '../../ui/form/Checkbox.tsx'
import { ChoiceChips } from '../../ui/form/ChoiceChips.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import styles from './training.module.css'
import type { NewExpectation as Expectation } from './useExpectations.ts'

type NewProps = {
  readonly circles: readonly OpenCircle[]
  readonly onAdd: (expectation: Expectation) => boolean
}

/** One line from anybody's device; who will read it stands there before it is kept (S54, S149). */
export function NewExpectation({ circles, onAdd }: NewProps) {
  const { t } = useTexts()
  const [words, setWords] = useState('')
  const [theme, setTheme] = useState<ExpectationTheme>('learn')
  const [hidesName, setHidesName] = useState(false)
  const [chosen, setChosen] = useState<string | null>(null)
  const circle = circles.find(({ kind }) => kind === chosen) ?? circles[0]
  if (!circle) return null
  const add = () => {
    if (onAdd({ words: words.trim(), theme, hidesName, circle })) setWords('')
  }
  return (
    <Section title={t('training.expect.newTitle')} lead={t('training.expect.newLead')}>
      <div className={styles.fields}>
        <TextArea label={t('training.expect.words')} value={words} onChange={setWords} rows={2} />
        <ChoiceChips
          legend={t('training.expect.about')}
          options={EXPECTATION_THEMES.map((value) => ({ value, label: t(`training.theme.${value}`) }))}
          value={theme}
          onChange={(value) => value && setTheme(value)}
        />
        <div className={styles.circles}>
          <CirclePicker
            legend={t('training.expect.readers')}
            options={circles.map(({ kind }) => ({ circle: kind, label: t(`common.circles.${kind}.name`) }))}
            value={circle.kind}
            onChange={setChosen}
          />
        </div>
        <Checkbox
          label={t('training.expect.hide')}
          help={t('training.expect.hideHelp')}
          isChecked={hidesName}
          onChange={setHidesName}
        />
        <div>
          <Button kind="primary" icon="plus" isDisabled={words.trim() === ''} onClick={add}>
            {t('training.expect.add')}
          </Button>
        </div>
      </div>
    </Section>
  )
}
