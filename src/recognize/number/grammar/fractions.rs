//! Fractions joined by و and decimals behind فاصلة.

use super::{Low, State, Step, sum};
use crate::Decimal;
use crate::lexicon::NumberRole as Role;
use crate::recognize::number::words::{Atom, Sum, part};

impl State {
    /// ونصف: half of the last scale (مليون ونصف المليون), else half of one (ثلاثة ونصف).
    pub(super) fn join_fraction(
        mut self,
        fraction: Atom,
        ahead: &impl Fn(usize) -> Option<Atom>,
    ) -> Step {
        let Some(value) = part(Decimal::ONE, fraction.value, fraction.denominator) else {
            return Step::Ends;
        };
        if !self.is_open() {
            if matches!(self.held, Low::TeenUnit | Low::Fraction) {
                return Step::Ends;
            }
            let Some(low) = self.low.plus(value) else {
                return Step::Ends;
            };
            self.set_low(low, Low::Full);
            return self.taken(fraction);
        }
        let Some(scale) = self.scale else {
            return Step::Ends;
        };
        let exact = part(scale, fraction.value, fraction.denominator);
        let Some(total) = exact.and_then(|exact| self.total.plus(exact)) else {
            return Step::Ends;
        };
        self.total = total;
        self.set_low(Decimal::ZERO, Low::Full);
        let again = ahead(fraction.next)
            .filter(|next| !next.and && next.role == Role::Scale && next.value == scale);
        match again {
            // The article is that of the scale named again.
            Some(noun) => self.taken(Atom {
                role: Role::Scale,
                definite: false,
                ..noun
            }),
            None => self.taken(fraction),
        }
    }

    /// فاصلة: what follows are the decimals, أربعة فاصلة خمسة (4.5).
    pub(super) fn point(mut self, point: Atom, ahead: &impl Fn(usize) -> Option<Atom>) -> Step {
        if self.is_open() && self.scale.is_none() || self.held == Low::Fraction {
            return Step::Ends;
        }
        let Some(decimals) =
            ahead(point.next).and_then(|first| sum_below_scales(point.next, first, ahead))
        else {
            return Step::Ends;
        };
        let Some(value) = format!("0.{}", decimals.value).parse::<Decimal>().ok() else {
            return Step::Ends;
        };
        let Some(low) = self.low.plus(value) else {
            return Step::Ends;
        };
        self.set_low(low, Low::Digits);
        self.sum.next = decimals.next;
        self.sum.last = Role::Digits;
        self.sum.atoms += 2;
        Step::Taken(self)
    }
}

/// The decimals after فاصلة: a number below the scales, so that مليون multiplies the whole.
fn sum_below_scales(
    start: usize,
    first: Atom,
    ahead: &impl Fn(usize) -> Option<Atom>,
) -> Option<Sum> {
    if first.and || matches!(first.role, Role::Point | Role::Minus) {
        return None;
    }
    let below = |at: usize| {
        ahead(at).filter(|atom| {
            !matches!(
                atom.role,
                Role::Scale
                    | Role::ScalePlural
                    | Role::ScaleAccusative
                    | Role::ScaleDual
                    | Role::Point
            )
        })
    };
    let read: &dyn Fn(usize) -> Option<Atom> = &below;
    sum(start, false, read).filter(|decimals| decimals.value.is_integer())
}

/// A fraction joined by و: ونصف, or وثلاثة أرباع in two words.
pub(super) fn joined_fraction(atom: Atom, ahead: &impl Fn(usize) -> Option<Atom>) -> Option<Atom> {
    match atom.role {
        Role::Fraction => Some(atom),
        Role::Unit if atom.value > Decimal::from(2) => {
            let noun = ahead(atom.next)?;
            let fits = noun.role == Role::FractionPlural && !noun.and;
            fits.then_some(Atom {
                role: Role::Fraction,
                denominator: noun.denominator,
                next: noun.next,
                ..atom
            })
        }
        _ => None,
    }
}
