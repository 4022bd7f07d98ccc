import { join } from 'node:path'
import { createProgramme, groupLink, introduceOneself, planLink, receivePlan, startAppHub } from './appUnderTest.ts'
import { type Device, openDevice, waitUntilPrecached } from './device.ts'
import { seedPlan } from './seedPlan.ts'

export const ACTIONS = 200

/** A device without a network whose programme has a plan of 200 actions, freshly started on the programme's overview. */
export const withPlanOf200 = async <T>(dir: string, work: (device: Device) => Promise<T>): Promise<T> => {
  const hub = await startAppHub(dir)
  const profile = join(dir, 'profile-plan')
  let device = await openDevice(profile)
  try {
    await introduceOneself(device.page, hub.url)
    const id = await createProgramme(device.page, hub.url, 'Language learning')
    await seedPlan(hub.url, await groupLink(device.page), ACTIONS)
    await receivePlan(device.page, ACTIONS)
    await waitUntilPrecached(device.page)
    await device.close()
    await hub.kill()
    device = await openDevice(profile)
    await device.page.goto(`${hub.url}/p/${id}`)
    await planLink(device.page).waitFor()
    return await work(device)
  } finally {
    await device.close()
    await hub.kill()
  }
}
