//! The work that is measured.

use futures::future::{join_all, ready};
use futures::StreamExt;
use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::sync::mpsc;
use tokio_stream::wrappers::ReceiverStream;

/// What a producer of a crowd sends.
pub const EACH: u64 = 100;

async fn send(sender: mpsc::Sender<u64>, items: u64) {
    for item in 0..items {
        if sender.send(item).await.is_err() {
            return;
        }
    }
}

fn producers(capacity: usize, producers: u64, each: u64) -> mpsc::Receiver<u64> {
    let (sender, receiver) = mpsc::channel(capacity);
    for _ in 0..producers {
        tokio::spawn(send(sender.clone(), each));
    }
    receiver
}

/// Producers, a channel, a consumer that takes every item.
pub async fn channel(capacity: usize, count: u64, items: u64) {
    let mut receiver = producers(capacity, count, items / count);
    let mut received = 0;
    while receiver.recv().await.is_some() {
        received += 1;
    }
    assert_eq!(received, items / count * count);
}

/// Producer, channel(16), map, filter, chunks(8), count.
pub async fn pipeline(items: u64) {
    let chunks = ReceiverStream::new(producers(16, 1, items))
        .map(|n| n + 1)
        .filter(|n| ready(n % 2 == 0))
        .chunks(8)
        .count()
        .await;
    assert_eq!(chunks as u64, items.div_ceil(16));
}

/// Many producers, a channel of 64 slots, a consumer.
pub async fn crowd(count: u64) {
    channel(64, count, count * EACH).await;
}

/// A task that wakes itself and lets the next have its turn.
struct Turns(u64);

impl Future for Turns {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<()> {
        if self.0 == 0 {
            return Poll::Ready(());
        }
        self.0 -= 1;
        cx.waker().wake_by_ref();
        Poll::Pending
    }
}

/// Ten tasks in turn, so many polls in all.
pub async fn hand_over(polls: u64) {
    let tasks = (0..10).map(|_| tokio::spawn(Turns(polls / 10)));
    join_all(tasks).await;
}

/// So many tasks that sleep again and again, so many sleeps in all.
pub async fn timers(pending: u64, sleeps: u64) {
    let tasks = (0..pending).map(|task| tokio::spawn(sleep(task, sleeps / pending)));
    join_all(tasks).await;
}

async fn sleep(task: u64, times: u64) {
    for time in 0..times {
        tokio::time::sleep(Duration::from_millis(1 + (task * 7 + time * 13) % 1_000)).await;
    }
}
