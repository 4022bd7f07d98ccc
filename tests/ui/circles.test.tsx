import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Audience } from '../../src/ui/circles/audience.ts'
import { CirclePicker } from '../../src/ui/circles/CirclePicker.tsx'
import { ChoiceChips } from '../../src/ui/form/ChoiceChips.tsx'
import { show } from './world.tsx'

afterEach(cleanup)

function Picker({ onPick }: { readonly onPick: (circle: Audience) => void }) {
  const [circle, setCircle] = useState<Audience>('me')
  const choose = (next: Audience) => {
    setCircle(next)
    onPick(next)
  }
  const options = [
    { circle: 'me' as const, label: 'Only me' },
    { circle: 'talk' as const, label: 'This conversation', unavailable: 'There is none yet' },
    { circle: 'team' as const, label: 'My team', description: 'Three people' },
  ]
  return <CirclePicker legend="Who can read this?" options={options} value={circle} onChange={choose} />
}

describe('[25] circle picker', () => {
  it('is a group of radio buttons: one tab stop, arrows choose, what is not available is passed over', async () => {
    const onPick = vi.fn()
    show(<Picker onPick={onPick} />)
    expect(screen.getByRole('group', { name: 'Who can read this?' })).toBeTruthy()
    await userEvent.tab()
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'Only me' }))
    await userEvent.keyboard('{ArrowDown}')
    expect(onPick).toHaveBeenLastCalledWith('team')
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'My team' }).checked).toBe(true)
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'This conversation' }).disabled).toBe(true)
  })
  it('says who reads it, or why it cannot be chosen', () => {
    show(<Picker onPick={vi.fn()} />)
    const description = (name: string) =>
      document.getElementById(screen.getByRole('radio', { name }).getAttribute('aria-describedby') ?? '')?.textContent
    expect([description('My team'), description('This conversation')]).toEqual(['Three people', 'There is none yet'])
  })
})

describe('choice chips', () => {
  const options = [
    { value: 'need', label: 'Need' },
    { value: 'idea', label: 'Idea' },
  ] as const
  it('[S65] an optional choice is taken away by a second tap', async () => {
    const onChange = vi.fn()
    show(<ChoiceChips legend="Kind" options={options} value="need" isClearable onChange={onChange} />)
    await userEvent.click(screen.getByRole('radio', { name: 'Need' }))
    expect(onChange).toHaveBeenCalledWith(null)
  })
  it('several choices keep the order of the options', async () => {
    const onChange = vi.fn()
    show(<ChoiceChips mode="many" legend="Sides" options={options} values={['idea']} onChange={onChange} />)
    await userEvent.click(screen.getByRole('checkbox', { name: 'Need' }))
    expect(onChange).toHaveBeenCalledWith(['need', 'idea'])
  })
})
