import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { FormTextsContext, type LoadFormTexts } from '../../src/features/formTexts.ts'
import { useFormSheet } from '../../src/features/useFormSheet.ts'
import { TextsProvider } from '../../src/ui/Texts.tsx'

afterEach(cleanup)

const saying =
  (label: string): LoadFormTexts =>
  async () => ({ of: () => ({ label }) })

function Label() {
  const sheet = useFormSheet('mentoringEssentials')
  return <p>{sheet?.texts.of('any').label ?? 'loading'}</p>
}

it('[S266] a form says what its programme says, whichever was opened before', async () => {
  const texts = { language: 'en' as const, t: (key: string) => key }
  const [ordinary, equal] = [saying('Helps the mentee city'), saying('Helps the other city')]
  const shown = (load: LoadFormTexts) => (
    <TextsProvider texts={texts}>
      <FormTextsContext value={load}>
        <Label />
      </FormTextsContext>
    </TextsProvider>
  )
  const { rerender } = render(shown(ordinary))
  expect(await screen.findByText('Helps the mentee city')).toBeTruthy()
  rerender(shown(equal))
  expect(await screen.findByText('Helps the other city')).toBeTruthy()
  rerender(shown(ordinary))
  expect(await screen.findByText('Helps the mentee city')).toBeTruthy()
})
