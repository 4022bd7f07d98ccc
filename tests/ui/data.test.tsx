import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { Entries, Entry } from '../../src/ui/data/Entries.tsx'
import { Facts } from '../../src/ui/data/Facts.tsx'
import { SuggestInput } from '../../src/ui/form/SuggestInput.tsx'
import { show } from './world.tsx'

afterEach(cleanup)

it('an entry says its name first, then the facts, and keeps its buttons apart from the words', () => {
  show(
    <Entries label="Members">
      <Entry item="m1" name="Ilze" facts={<span>officer</span>} actions={<button type="button">Open</button>}>
        <p>Housing, above all</p>
      </Entry>
    </Entries>,
  )
  const entry = within(screen.getByRole('list', { name: 'Members' })).getByRole('listitem')
  expect(entry.getAttribute('data-item')).toBe('m1')
  expect([...entry.querySelectorAll('p')].map((line) => line.textContent)).toEqual([
    'Ilze',
    'officer',
    'Housing, above all',
  ])
  expect(entry.querySelector('button')?.parentElement).toBe(entry)
})

it('facts are one line of their own', () => {
  show(
    <Facts>
      <span>2 questions</span>
      <span>3 measures</span>
    </Facts>,
  )
  expect(screen.getByText('2 questions').parentElement).toBe(screen.getByText('3 measures').parentElement)
})

it('offers words to pick from, with what they stand for, and takes any others', () => {
  show(
    <SuggestInput
      label="Association"
      maxLength={200}
      value="LPS"
      onChange={() => undefined}
      suggestions={['VVSG', { value: 'LPS', label: 'Latvian municipalities' }]}
    />,
  )
  const field = screen.getByLabelText<HTMLInputElement>('Association')
  expect([...(field.list?.options ?? [])].map((one) => [one.value, one.getAttribute('label')])).toEqual([
    ['VVSG', null],
    ['LPS', 'Latvian municipalities'],
  ])
  expect(field.maxLength).toBe(200)
})
