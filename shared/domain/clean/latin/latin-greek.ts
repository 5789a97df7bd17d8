import { latinLetters, letterTable } from './latin-letters.ts';

/** A Greek word as passports spell it (ELOT 743), marks gone and both sigmas one. */
export function latinGreek(run: string): string {
  const voiced = run
    .replace(/([αεη])υ(?=[βγδζλμνραεηιουω])/g, '$1v')
    .replace(/([αεη])υ/g, '$1f')
    .replace(/ου/g, 'ou')
    .replace(/^μπ/, 'b')
    .replace(/^ντ/, 'd')
    .replace(/^γκ/, 'g')
    .replace(/γ(?=[γκξχ])/g, 'n')
    .replace(/nγ/g, 'ng');
  return latinLetters(voiced, letters);
}

const letters = letterTable(
  'α=a β=v γ=g δ=d ε=e ζ=z η=i θ=th ι=i κ=k λ=l μ=m ν=n ξ=x ο=o π=p ρ=r σ=s ς=s τ=t υ=y φ=f χ=ch ψ=ps ω=o',
);
