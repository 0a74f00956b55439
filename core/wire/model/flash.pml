// SPDX-License-Identifier: Apache-2.0
//
// The processor's flash: what a start finds there, storing an image, writing a selector record. One operation a step. A record or a page
// that is torn has a wrong checksum or digest: it is as good as erased.

#ifdef ERASE_RECORD_IN_FORCE
#define OTHER inForce
#else
#define OTHER (1 - inForce)
#endif

#ifdef STORE_WHERE_IT_RUNS
#define TARGET(c) (NOW.bank[c])
#else
#define TARGET(c) (whole[c] || running -> 1 - NOW.bank[c] : NOW.bank[c])
#endif
#define STORED_FOR(c, bundle) (imageRecord[2 * (c) + TARGET(c)] == bundle)

// The record that a start would find, and whether something whole would run.
#define FOUND (record[1].sequence > record[0].sequence)
#define SELECTED_WHOLE(c) (record[FOUND].content[c] != JUNK && content[2 * (c) + record[FOUND].bank[c]] == record[FOUND].content[c])
#define FORMER_WHOLE(c) (record[FOUND].formerContent[c] != JUNK && \
    content[2 * (c) + record[FOUND].formerBank[c]] == record[FOUND].formerContent[c])
#define BOOTABLE (record[FOUND].sequence != 0 && (EVERY(FORMER_WHOLE) || (EVERY(SELECTED_WHOLE) && !record[FOUND].condemned)))
#define CHECK_FLASH PROPERTY(always_bootable, !wholeOnce || BOOTABLE)

// ---- Storing an image (section 10)

#define STAGED_WELL(b) (staged[b] == fileBundle + 4 * fileImage)
inline checkStaging() {
    same = true;
    for (k : 0 .. BLOCKS - 1) { same = same && STAGED_WELL(k) }
    if
    :: same -> part = Part_Invalidate
    :: else -> failure = Outcome_DigestMismatch; job = 0; part = 0
    fi
}

#define BANK (2 * fileImage + TARGET(fileImage))
inline storeStep() {
    if
    :: part == Part_CheckStaging -> checkStaging()
    :: part == Part_Invalidate -> imageRecord[BANK] = 0; part = Part_Erase
    :: part == Part_Erase -> content[BANK] = JUNK; part = Part_Program
    :: part == Part_Program -> content[BANK] = fileBundle; part = Part_ReadBack
    :: part == Part_ReadBack -> part = Part_WriteRecord
    :: part == Part_WriteRecord -> imageRecord[BANK] = fileBundle; fileStored = true; job = 0; part = 0
    fi
}

// ---- Selector records (sections 11 and 12)

inline eraseRecord() {
    record[OTHER].sequence = 0; record[OTHER].state = 0; record[OTHER].tries = 0; record[OTHER].condemned = false;
    record[OTHER].manifest = 0; record[OTHER].rejected = 0;
    for (c : 0 .. IMAGES - 1) {
        record[OTHER].bank[c] = 0; record[OTHER].content[c] = 0; record[OTHER].formerBank[c] = 0; record[OTHER].formerContent[c] = JUNK
    }
}

// A record that says what the one in force says.
inline programNext() {
    record[OTHER].sequence = NOW.sequence + 1;
    record[OTHER].state = NOW.state; record[OTHER].tries = NOW.tries; record[OTHER].condemned = NOW.condemned;
    record[OTHER].manifest = NOW.manifest; record[OTHER].rejected = NOW.rejected;
    for (c : 0 .. IMAGES - 1) {
        record[OTHER].bank[c] = NOW.bank[c];
        record[OTHER].content[c] = NOW.content[c];
        record[OTHER].formerBank[c] = NOW.formerBank[c];
        record[OTHER].formerContent[c] = NOW.formerContent[c]
    }
}

inline programActivation() {
    programNext();
    record[OTHER].state = SetState_Trial;
    record[OTHER].tries = 0;
    record[OTHER].condemned = false;
    record[OTHER].manifest = upgradeBundle;
    record[OTHER].rejected = 0;
    for (c : 0 .. IMAGES - 1) {
        record[OTHER].formerBank[c] = (running -> NOW.bank[c] : 0);
        record[OTHER].formerContent[c] = (running -> NOW.content[c] : JUNK);
#if defined(FLIP)
        record[OTHER].bank[c] = 1 - NOW.bank[c];
        record[OTHER].content[c] = content[2 * c + 1 - NOW.bank[c]]
#elif defined(ACTIVATE_ONE_BY_ONE)
        record[OTHER].bank[c] = (c == 0 || NOW.content[0] == upgradeBundle -> TARGET(c) : NOW.bank[c]);
        record[OTHER].content[c] = (c == 0 || NOW.content[0] == upgradeBundle -> upgradeBundle : NOW.content[c])
#else
        record[OTHER].bank[c] = TARGET(c);
        record[OTHER].content[c] = upgradeBundle
#endif
    }
}

#define NEWLY_WHOLE(c) (content[2 * (c) + record[OTHER].bank[c]] == upgradeBundle)
inline programRecord() {
    if
    :: job == Job_Activating ->
        programActivation();
        PROPERTY(activation_is_whole, EVERY(NEWLY_WHOLE));
        PROPERTY(failed_is_so, !saidNotActivated[OWNER(activator)]);
        selectedFor[OWNER(activator)] = true
    :: job == Job_Confirming ->
        programNext();
        record[OTHER].state = SetState_Confirmed;
        record[OTHER].tries = 0
    :: job == Job_Condemning ->
        programNext();
        record[OTHER].tries = TRIES;
        record[OTHER].condemned = true
    fi
}

// The power goes in the middle of programming.
inline tearRecord() {
#ifdef TRUST_TORN_RECORD
    programActivation();
    for (c : 0 .. IMAGES - 1) {
        record[OTHER].content[c] = (c == 0 -> record[OTHER].content[c] : JUNK);
        record[OTHER].formerContent[c] = JUNK
    }
#else
    eraseRecord()
#endif
}

inline recordStands() {
    inForce = OTHER;
    activated = activated || job == Job_Activating;
    condemned = condemned || job == Job_Condemning;
    wholeOnce = wholeOnce || job == Job_Confirming;
    heard = heard && job != Job_Confirming;
    selfTestPassed = selfTestPassed && job != Job_Confirming;
    job = 0;
    part = 0
}

inline recordStep() {
    if
    :: part == Part_Erase -> eraseRecord(); part = Part_Program
    :: part == Part_Program -> programRecord(); part = Part_ReadBack
    :: part == Part_ReadBack -> recordStands()
    fi
}

// ---- Start-up (section 12). `work` is what a start has to write.

#ifdef UNCOUNTED_START
#define COUNT 0
#else
#define COUNT 1      // a start on trial is counted
#endif
#define FALL_BACK 2  // the former set is selected again

inline selectAtStart() {
    inForce = FOUND;
    for (c : 0 .. IMAGES - 1) { whole[c] = SELECTED_WHOLE(c); runs[c] = JUNK }
    if
    :: NOW.sequence == 0 -> running = false; work = 0
    :: NOW.sequence != 0 && EVERY(SELECTED_WHOLE) && (NOW.state != SetState_Trial || NOW.tries < TRIES) ->
        running = true;
        work = (NOW.state == SetState_Trial -> COUNT : 0)
    :: else ->
        work = (EVERY(FORMER_WHOLE) -> FALL_BACK : 0);
        running = EVERY(FORMER_WHOLE) || (EVERY(SELECTED_WHOLE) && !NOW.condemned)
    fi;
    part = (work != 0 -> Part_Erase : 0)
}

inline programAtStart() {
    programNext();
    if
    :: work == COUNT -> record[OTHER].tries = NOW.tries + 1
    :: work == FALL_BACK ->
        record[OTHER].state = SetState_Confirmed;
        record[OTHER].tries = 0;
        record[OTHER].condemned = false;
        record[OTHER].rejected = NOW.manifest;
        record[OTHER].manifest = 0;
        for (c : 0 .. IMAGES - 1) {
            record[OTHER].bank[c] = NOW.formerBank[c];
            record[OTHER].content[c] = NOW.formerContent[c];
            record[OTHER].formerBank[c] = 0;
            record[OTHER].formerContent[c] = JUNK;
            whole[c] = true
        }
    fi;
    inForce = OTHER;
    work = 0;
    part = 0
}
