import { useState } from 'react'
import { addFactor } from '../../documents/benchmarkFactors.ts'
import type { Benchmark } from '../../documents/benchmarkTypes.ts'
import type { FormInstanceId } from '../../documents/ids.ts'
import { readProgramme } from '../../documents/programme.ts'
import { BENCHMARK_THEMES, type FactorTemplate } from '../../method/benchmark/themes.ts'
import type { Theme } from '../../method/programme.ts'
import { Facts } from '../../ui/data/Facts.tsx'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { Checkbox } from '../../ui/form/Checkbox.tsx'
import { ChoiceChips } from '../../ui/form/ChoiceChips.tsx'
import { Stack } from '../../ui/layout/Layout.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useBenchmark } from './BenchmarkContext.ts'
import shared from './benchmark.module.css'
import { TemplateMark } from './TemplateMark.tsx'
import styles from './ThemeDialog.module.css'
import { templateContent } from './templateContent.ts'

export type ThemeDialogProps = {
  readonly benchmark: Benchmark | null
  /** The benchmark to copy into; begun if there is none yet. */
  readonly begin: () => FormInstanceId | null
  readonly onClose: () => void
}

/** Four themes to begin from: what is chosen is copied with ids of its own, and is then the cities' to change (S141). */
export function ThemeDialog({ benchmark, begin, onClose }: ThemeDialogProps) {
  const { t } = useTexts()
  const show = useToast()
  const { at, place, commands, sheets } = useBenchmark()
  const [theme, setTheme] = useState<Theme>(() => themeOf(at.docs.programme))
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const there = new Set(benchmark?.factors.map(({ template }) => template))
  const factors = BENCHMARK_THEMES.find(({ id }) => id === theme)?.factors ?? []
  const chosen = factors.filter(({ id }) => !there.has(id) && !left.has(id))
  const copy = () => {
    const id = begin()
    if (!id) return
    const contents = chosen.map((template) => templateContent(sheets.texts, template))
    if (!contents.every((content) => commands.report(addFactor(at, place.author(), id, content)).ok)) return
    show({ text: t('benchmark.theme.copied', { count: chosen.length }) })
    onClose()
  }
  const choose = ({ id }: FactorTemplate, isChosen: boolean) =>
    setLeft((before) => new Set(isChosen ? [...before].filter((other) => other !== id) : [...before, id]))
  return (
    <Dialog
      isOpen
      size="wide"
      title={t('benchmark.theme.title')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('common.ui.cancel')}</Button>
          <Button kind="primary" isDisabled={chosen.length === 0} onClick={copy}>
            {t('benchmark.theme.copy', { count: chosen.length })}
          </Button>
        </>
      }
    >
      <Stack>
        <ChoiceChips
          legend={t('benchmark.theme.choose')}
          options={BENCHMARK_THEMES.map(({ id }) => ({ value: id, label: t(`method.theme.${id}`) }))}
          value={theme}
          onChange={(id) => id && setTheme(id)}
        />
        <p className={shared.lead}>{sheets.texts.of(`theme/${theme}`).help}</p>
        <ul className={shared.list} aria-label={t('benchmark.theme.factors')}>
          {factors.map((template) => (
            <li key={template.id} className={styles.choice}>
              <Checkbox
                label={sheets.texts.of(`template/${template.id}`).label}
                {...(there.has(template.id) && { help: t('benchmark.theme.there') })}
                isChecked={there.has(template.id) || !left.has(template.id)}
                isDisabled={there.has(template.id)}
                onChange={(isChosen) => choose(template, isChosen)}
              />
              <Facts>
                <TemplateMark template={template.id} />
              </Facts>
            </li>
          ))}
        </ul>
      </Stack>
    </Dialog>
  )
}

const themeOf = (doc: Parameters<typeof readProgramme>[0] | undefined): Theme =>
  (doc && readProgramme(doc)?.theme) || 'cityForAll'
