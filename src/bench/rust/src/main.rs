//! What tokio does with the same work: one program, one flavour of the runtime, one figure a line, in
//! nanoseconds an item.
//!
//! `sluice-peer channel mt CAPACITY PRODUCERS`, `pipeline ct`, `crowd mt PRODUCERS`, `hand-over ct`,
//! `timers ct PENDING`. `crowd` adds the peak of its memory in megabytes after a blank.

mod work;

use std::env;
use std::future::Future;
use std::time::{Duration, Instant};
use tokio::runtime::{Builder, Runtime};

const ITEMS: u64 = 100_000;
const WARM_UP: Duration = Duration::from_millis(200);
const SAMPLES: usize = 5;
const SAMPLE: Duration = Duration::from_millis(100);

fn main() {
    let args: Vec<String> = env::args().skip(1).collect();
    let number = |at: usize| -> u64 { args[at].parse().expect("a number") };
    let flavour = args[1].as_str();
    let runtime = runtime(flavour);
    match args[0].as_str() {
        "channel" => samples(ITEMS, || {
            run(&runtime, work::channel(number(2) as usize, number(3), ITEMS))
        }),
        "pipeline" => samples(ITEMS * 10, || run(&runtime, work::pipeline(ITEMS * 10))),
        "crowd" => crowd(&runtime, number(2)),
        "hand-over" => samples(ITEMS * 10, || run(&runtime, work::hand_over(ITEMS * 10))),
        "timers" => samples(ITEMS, || paused(work::timers(number(2), ITEMS))),
        other => panic!("no such program: {other}"),
    }
}

/// Runs it until the processor is warm, then prints a figure for each sample.
fn samples(items: u64, mut once: impl FnMut()) {
    let start = Instant::now();
    while start.elapsed() < WARM_UP {
        once();
    }
    for _ in 0..SAMPLES {
        let start = Instant::now();
        let mut runs = 0;
        while start.elapsed() < SAMPLE {
            once();
            runs += 1;
        }
        println!("{}", per_item(start, runs * items));
    }
}

/// After a smaller crowd.
fn crowd(runtime: &Runtime, producers: u64) {
    let items = producers * work::EACH;
    let runs = (ITEMS / items).max(1);
    run(runtime, work::crowd(producers.min(10_000)));
    let start = Instant::now();
    for _ in 0..runs {
        run(runtime, work::crowd(producers));
    }
    println!("{} {}", per_item(start, runs * items), peak_megabytes());
}

fn per_item(start: Instant, items: u64) -> f64 {
    start.elapsed().as_nanos() as f64 / items as f64
}

/// As a task, so that with several threads it is one of theirs that does the work.
fn run<F>(runtime: &Runtime, work: F)
where
    F: Future<Output = ()> + Send + 'static,
{
    runtime.block_on(async { tokio::spawn(work).await.expect("no panic") });
}

fn paused(work: impl Future<Output = ()>) {
    Builder::new_current_thread()
        .enable_time()
        .start_paused(true)
        .build()
        .expect("a runtime")
        .block_on(work)
}

fn runtime(flavour: &str) -> Runtime {
    match flavour {
        "mt" => Builder::new_multi_thread().worker_threads(2).build(),
        "ct" => Builder::new_current_thread().build(),
        other => panic!("no such flavour: {other}"),
    }
    .expect("a runtime")
}

/// From Linux; 0 elsewhere.
fn peak_megabytes() -> u64 {
    std::fs::read_to_string("/proc/self/status")
        .unwrap_or_default()
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .and_then(|rest| rest.trim().trim_end_matches(" kB").parse::<u64>().ok())
        .map_or(0, |kilobytes| kilobytes / 1024)
}
