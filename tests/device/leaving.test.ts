import { expect, it, vi } from 'vitest'
import { heedLeft, tellLeft } from '../../src/device/workspace/leaving.ts'

/** The same module in another tab. */
const inAnotherTab = async () => {
  vi.resetModules()
  return import('../../src/device/workspace/leaving.ts')
}

it('[V6] a tab that has a circle open goes away when another forgets it, and no other tab does', async () => {
  const [own, holder, other] = [vi.fn(), vi.fn(), vi.fn()]
  heedLeft((id) => id === 'left', own)
  ;(await inAnotherTab()).heedLeft((id) => id === 'left', holder)
  ;(await inAnotherTab()).heedLeft((id) => id === 'kept', other)
  tellLeft('left')
  await vi.waitFor(() => expect(holder).toHaveBeenCalledTimes(1))
  expect(other).not.toHaveBeenCalled()
  expect(own).not.toHaveBeenCalled()
})
