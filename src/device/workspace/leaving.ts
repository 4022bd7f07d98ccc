import { heedOtherTabs, tellOtherTabs } from './otherTabs.ts'

const LEFT = 'passerelle/left'

/** Before a circle is forgotten: a tab that has it open would write it back. */
export const tellLeft = (circleId: string): void => tellOtherTabs(LEFT, circleId)

/** Goes away, with all that this tab has open, when another tab forgets a circle of it. */
export const heedLeft = (isOpen: (circleId: string) => boolean, leave: () => void): void =>
  heedOtherTabs(LEFT, (circleId) => {
    if (isOpen(circleId)) leave()
  })
