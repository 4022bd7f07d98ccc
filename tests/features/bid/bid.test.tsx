import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { startForm } from '../../../src/documents/forms/instances.ts'
import { addItem } from '../../../src/documents/forms/items.ts'
import { writeCell } from '../../../src/documents/rows.ts'
import BidPage from '../../../src/features/bid/BidPage.tsx'
import { world } from '../forms/world.tsx'

afterEach(cleanup)

it('[S268] needs, match and scope become one text; what one team alone reads stays out of it', async () => {
  const { device, programme, circle, begin } = await world()
  const author = programme.author()
  const write = (kind: 'team' | 'programme', words: string) => {
    const { doc } = circle(kind)
    const form = startForm(doc, author, { form: 'needsAnalysis', subject: '' })
    if (!form.ok) throw new Error('form')
    const item = addItem(doc, author, { instance: form.value, owner: form.value, field: 'na.m.needs' })
    if (item.ok) writeCell(doc, author, item.value, 'na.m.needs.title', words)
  }
  write('programme', 'Language beyond the classroom')
  write('team', 'What only we know')
  const scope = begin('scopeDefinition', 'programme')
  writeCell(circle('programme').doc, author, scope, 'sc.sentence', 'Volunteers as language partners, for a year')
  device.show(<BidPage />, { path: `/p/${programme.id}/bid`, programme })
  const text = (await screen.findByRole('region', { name: 'Text to take along' })).textContent ?? ''
  expect(text).toMatch(
    /Language for all.*Needs.*beyond the classroom.*The pair.*Jelgava.*Schaerbeek.*Scope.*for a year/s,
  )
  expect(text).not.toContain('What only we know')
  expect(screen.getByRole('button', { name: 'Copy the text' })).toBeTruthy()
})

it('[S268] says what the text still lacks', async () => {
  const { device, programme } = await world()
  device.show(<BidPage />, { path: `/p/${programme.id}/bid`, programme })
  expect(await screen.findByText(/Still to be shared: needs analysis and scope\./)).toBeTruthy()
})
