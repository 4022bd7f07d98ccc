import { describe, expect, it } from 'vitest'
import { CORE, isBeyond, moveStep, STAGE_ORDERS, STAGE_TOOLS, STAGES, stepsOf, TOOLS } from '../../src/method/path.ts'

describe('the path', () => {
  it('[S58] every stage stands once in the guide’s order, and its tools can be opened', () => {
    expect(new Set(STAGES).size).toBe(16)
    expect(STAGES.flatMap((stage) => STAGE_TOOLS[stage]).every((tool) => TOOLS.includes(tool))).toBe(true)
    expect(STAGES.filter((stage) => STAGE_TOOLS[stage].length === 0)).toEqual([])
  })

  it('[S59] joins stages into one step, and moves a step as a whole', () => {
    const steps = stepsOf(['needs', 'strengths', 'matching', 'scope'], new Set(['strengths'] as const))
    expect(steps.map(({ stages }) => stages)).toEqual([['needs', 'strengths'], ['matching'], ['scope']])
    expect(moveStep(steps, 0, 1)).toEqual(['matching', 'needs', 'strengths', 'scope'])
    expect(moveStep(steps, 2, -1)).toEqual(['needs', 'strengths', 'scope', 'matching'])
    expect(moveStep(steps, 0, -1)).toEqual(['needs', 'strengths', 'matching', 'scope'])
  })

  it('[S59] a stage joined to nothing begins a step of its own', () => {
    expect(stepsOf(['needs'], new Set(['needs'] as const))).toEqual([{ stages: ['needs'] }])
  })

  it('[S60] knows the order of the leaflet', () => {
    expect(STAGE_ORDERS.leaflet.slice(0, 3)).toEqual(['needs', 'matching', 'commonGround'])
  })

  it('[S64] a programme that ends with its plan has implementation beyond its end, and one that goes on has not', () => {
    expect(isBeyond('implementation', 'plan')).toBe(true)
    expect(isBeyond('implementation', 'implementation')).toBe(false)
  })

  it('[S265] the core is five attitudes, in every form', () => {
    expect(CORE).toHaveLength(5)
  })
})
