import { expect, it, vi } from 'vitest'
import { heedLeft, tellLeft } from '../../src/device/workspace/leaving.ts'

it('[V6] a tab that has a circle open goes away when another forgets it, and no other tab does', async () => {
  const [holder, other] = [vi.fn(), vi.fn()]
  heedLeft((id) => id === 'left', holder)
  heedLeft((id) => id === 'kept', other)
  tellLeft('left')
  await vi.waitFor(() => expect(holder).toHaveBeenCalledTimes(1))
  expect(other).not.toHaveBeenCalled()
})
