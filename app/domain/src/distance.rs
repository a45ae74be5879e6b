//! How far it is from one place to another as the crow flies, within the Netherlands: the equirectangular approximation.
//!
//! Good to a few in a hundred between 50.7° and 53.6° north; whatever shows it says "about". It needs no trigonometry, which
//! a phone would have to load.

use serde::{Deserialize, Serialize};

/// A place on the map: degrees north and east (WGS 84).
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Point {
    pub lat: f64,
    pub lon: f64,
}

/// Metres in a degree of latitude, in the middle of the country.
const DEGREE: f64 = 111_240.0;
/// The cosine of 52° north, and what it loses with each degree from there.
const COSINE: f64 = 0.615_66;
const COSINE_LOST: f64 = 0.013_75;

impl Point {
    /// A point as it is written in two texts; none for what is no place on earth.
    #[must_use]
    pub fn read(lat: &str, lon: &str) -> Option<Point> {
        Point::new(lat.trim().parse().ok()?, lon.trim().parse().ok()?)
    }

    /// None for what is no place on earth.
    #[must_use]
    pub fn new(lat: f64, lon: f64) -> Option<Point> {
        (lat.abs() <= 90.0 && lon.abs() <= 180.0).then_some(Point { lat, lon })
    }

    /// How far it is, in metres.
    #[must_use]
    pub fn metres_to(self, other: Point) -> u32 {
        let middle = f64::midpoint(self.lat, other.lat);
        let narrower = (COSINE - (middle - 52.0) * COSINE_LOST).max(0.0);
        let (north, east) = (self.lat - other.lat, (self.lon - other.lon) * narrower);
        ((north * north + east * east).sqrt() * DEGREE) as u32
    }
}

/// A distance as a person says it: whole kilometres, 0 for less than one.
#[must_use]
pub fn kilometres(metres: u32) -> u32 {
    if metres < 1_000 { 0 } else { (metres + 500) / 1_000 }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The great circle, to compare with (the haversine formula).
    fn great_circle(a: Point, b: Point) -> f64 {
        let (lat, lon) = ((b.lat - a.lat).to_radians(), (b.lon - a.lon).to_radians());
        let h = (lat / 2.0).sin().powi(2)
            + a.lat.to_radians().cos() * b.lat.to_radians().cos() * (lon / 2.0).sin().powi(2);
        2.0 * 6_371_009.0 * h.sqrt().asin()
    }

    #[test]
    fn it_is_as_far_as_the_great_circle_to_two_in_a_hundred() {
        let towns = [
            Point { lat: 52.3740, lon: 4.8897 }, // Amsterdam
            Point { lat: 51.8425, lon: 5.8528 }, // Nijmegen
            Point { lat: 50.8483, lon: 5.6889 }, // Maastricht
            Point { lat: 53.4420, lon: 6.8200 }, // near Delfzijl
            Point { lat: 51.4425, lon: 3.5736 }, // Vlissingen
        ];
        for a in towns {
            for b in towns {
                let (about, exact) = (f64::from(a.metres_to(b)), great_circle(a, b));
                assert!((about - exact).abs() <= exact * 0.02 + 1.0, "{a:?} {b:?}: {about} {exact}");
            }
        }
        assert_eq!((kilometres(999), kilometres(1_400), kilometres(12_600)), (0, 1, 13));
        assert_eq!(Point::read("91", "4"), None);
        assert_eq!(Point::read(" 52.1", "x"), None);
    }
}
